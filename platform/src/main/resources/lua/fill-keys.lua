-- Fills what is still leased under the token that loading began with.
-- KEYS  the keys of a cache
-- ARGV  1 '~' and the token   2 milliseconds the values live   3... a value for each key
-- gives how many were filled
local filled = 0
for i, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[1] then
    redis.call('SET', key, ARGV[i + 2], 'PX', ARGV[2])
    filled = filled + 1
  end
end
return filled
