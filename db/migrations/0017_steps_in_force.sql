-- The state of a discharge says which steps are in force, when and by whom. Those of before are told by their events:
-- when each sender last took each step, unless it was taken back, or withdrawn or voided later.
update processes set state = jsonb_set(state, '{facts,taken}', coalesce((
  with happened as materialized (
    select version, type, event -> 'by' as sender, event -> 'at' as at, event #>> '{data,notice}' as notice,
      event #>> '{data,version}' as taken_back
    from process_events
    where process_id = processes.id and recorded_at >= processes.started_at - interval '1 day'
  ),
  standing as (
    select * from happened
    where type <> 'event.undone' and sender ->> 'party' <> 'system'
      and version::text not in (select taken_back from happened where type = 'event.undone')
  ),
  taken as (
    select distinct on (type, sender ->> 'party', sender ->> 'unit') version, type, sender, at
    from standing
    order by type, sender ->> 'party', sender ->> 'unit', version desc
  )
  select jsonb_agg(jsonb_build_object('type', type, 'at', at, 'by', sender) order by version)
  from taken
  where not exists (
    select from standing later join (values
      ('ready.withdrawn', null, 'ready.declared'),
      ('contact.declined', null, 'contact.appointed'),
      ('contact.declined', null, 'contact.handedOver'),
      ('contact.declined', null, 'contact.accepted'),
      ('contact.handedOver', null, 'contact.appointed'),
      ('contact.handedOver', null, 'contact.accepted'),
      ('outpatientMeasures.confirmed', null, 'outpatientMeasures.missing'),
      ('outpatientMeasures.missing', null, 'outpatientMeasures.confirmed'),
      ('notice.voided', 'admissionNotice', 'admissionNotice.sent'),
      ('notice.voided', 'admissionNotice', 'estimate.changed'),
      ('notice.voided', 'admissionNotice', 'person.told'),
      ('notice.voided', 'admissionNotice', 'notice.acknowledged'),
      ('notice.voided', 'ready', 'ready.declared'),
      ('notice.voided', 'sipInvitation', 'sip.invited'),
      ('notice.voided', 'dischargeInformation', 'dischargeInformation.sent')
    ) as revoking (type, notice, revoked)
      on later.type = revoking.type and later.notice is not distinct from revoking.notice
    where revoking.revoked = taken.type and later.version > taken.version
  )
), '[]'))
where kind = 'discharge';
