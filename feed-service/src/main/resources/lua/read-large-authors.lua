-- Who is large, and which state of that it is; begins a new generation if it was lost.
-- KEYS  1 large-authors
-- ARGV  1 the marker of a new generation: '!' and what names it
-- gives { marker, its score, author, ... }
local marker = redis.call('ZRANGE', KEYS[1], 0, 0)[1]
if marker == nil or string.sub(marker, 1, 1) ~= '!' then
  redis.call('DEL', KEYS[1])
  redis.call('ZADD', KEYS[1], -1, ARGV[1])
  marker = ARGV[1]
end
local answer = { marker, redis.call('ZSCORE', KEYS[1], marker) }
local all = redis.call('ZRANGE', KEYS[1], 1, -1)
for i = 1, #all do
  answer[#answer + 1] = all[i]
end
return answer
