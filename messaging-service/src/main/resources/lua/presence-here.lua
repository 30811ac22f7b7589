-- Says of people that a process holds sockets of theirs.
-- KEYS presence keys; ARGV[1] the process, ARGV[2] now and ARGV[3] for how long, in milliseconds. Gives how many.
local untilWhen = ARGV[2] + ARGV[3]
for _, key in ipairs(KEYS) do
  redis.call('ZREMRANGEBYSCORE', key, '-inf', ARGV[2])
  redis.call('ZADD', key, untilWhen, ARGV[1])
  redis.call('PEXPIRE', key, ARGV[3])
end
return #KEYS
