-- Puts events on their stream, in the current epoch.
-- KEYS  1 events:epoch  2 the stream
-- ARGV  1 what names a new epoch within this Redis  2 longest a stream may grow
--       then for each event: id type aggregate version at traceparent data
-- gives { epoch, entry id, ... }
-- An epoch ends with the Redis that it began in: another one may have lost entries and still have the key.
local run = string.match(redis.call('INFO', 'server'), 'run_id:(%x+)')
local epoch = redis.call('GET', KEYS[1])
if not epoch or string.sub(epoch, 1, #run) ~= run then
  epoch = run .. '.' .. ARGV[1]
  redis.call('SET', KEYS[1], epoch)
end
local answer = { epoch }
for i = 3, #ARGV, 7 do
  answer[#answer + 1] = redis.call('XADD', KEYS[2], 'MAXLEN', '~', ARGV[2], '*',
    'id', ARGV[i], 'type', ARGV[i + 1], 'aggregate', ARGV[i + 2], 'version', ARGV[i + 3],
    'at', ARGV[i + 4], 'traceparent', ARGV[i + 5], 'data', ARGV[i + 6])
end
return answer
