-- Fills what is still leased as it was when loading began.
-- KEYS  the keys of a cache
-- ARGV  for each key: its lease, the value, milliseconds the value lives
-- gives how many were filled
local filled = 0
for i, key in ipairs(KEYS) do
  if redis.call('GET', key) == ARGV[3 * i - 2] then
    redis.call('SET', key, ARGV[3 * i - 1], 'PX', ARGV[3 * i])
    filled = filled + 1
  end
end
return filled
