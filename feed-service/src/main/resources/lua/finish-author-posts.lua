-- Puts what was looked up into a list, which is whole then; nothing if somebody else began anew, or nobody wants it any more.
-- KEYS  1 author-posts:<author>
-- ARGV  1 '~' and the token of the beginning  2 cap  3 seconds a list lives  4... members
-- gives 1 if it is whole by this
if redis.call('ZREM', KEYS[1], ARGV[1]) == 0 then
  return 0
end
for i = 4, #ARGV do
  redis.call('ZADD', KEYS[1], 0, ARGV[i])
end
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -tonumber(ARGV[2]) - 1)
redis.call('EXPIRE', KEYS[1], ARGV[3])
return 1
