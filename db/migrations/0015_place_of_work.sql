ALTER TABLE "work" ADD COLUMN "place_unit" uuid;--> statement-breakpoint
ALTER TABLE "work" ADD CONSTRAINT "work_place_unit_units_id_fk" FOREIGN KEY ("place_unit") REFERENCES "public"."units"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
update work set place_unit = processes.place_unit
from processes where processes.id = work.process_id and processes.place_unit is not null;
