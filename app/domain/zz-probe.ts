import P from 'personnummer'
process.stdout.write(JSON.stringify([typeof P, typeof (P as never as {valid:unknown}).valid, Object.keys(P)])+'\n')
