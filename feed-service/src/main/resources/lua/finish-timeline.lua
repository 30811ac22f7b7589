-- Takes over what was looked up and stamps the timeline; nothing at all if another rebuild was asked for meanwhile: what
-- was looked up before it may be of people who are not followed any more, or lack those who are followed again.
-- KEYS  1 timeline-stamp:<me>  2 timeline:<me>
-- ARGV  1 '~' and the token of the beginning   2 the relations version   3 seconds a timeline lives   4 cap
--       5 how many members to remove   6... members to remove, then members to add
-- gives 1 if the timeline counts as built
if redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 0
end
local removals = tonumber(ARGV[5])
for i = 6, #ARGV do
  if i < 6 + removals then
    redis.call('ZREM', KEYS[2], ARGV[i])
  else
    redis.call('ZADD', KEYS[2], 0, ARGV[i])
  end
end
redis.call('ZREMRANGEBYRANK', KEYS[2], 0, -tonumber(ARGV[4]) - 1)
redis.call('EXPIRE', KEYS[2], ARGV[3])
redis.call('SET', KEYS[1], ARGV[2], 'EX', ARGV[3])
return 1
