-- Who is there.
-- KEYS presence keys; ARGV[1] now in milliseconds. Gives the keys of those whom a process holds a socket of.
local found = {}
for _, key in ipairs(KEYS) do
  if redis.call('ZCOUNT', key, '(' .. ARGV[1], '+inf') > 0 then
    found[#found + 1] = key
  end
end
return found
