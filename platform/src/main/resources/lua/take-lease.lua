-- Takes or renews a lease that one holder has at a time.
-- KEYS  1 the lease
-- ARGV  1 the holder   2 milliseconds the lease lives
-- gives 1 if the holder has it now
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[1], 'PX', ARGV[2])
return 1
