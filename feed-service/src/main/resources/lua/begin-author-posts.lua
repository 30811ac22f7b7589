-- Makes a list exist before its posts are looked up, so that new ones reach it meanwhile.
-- KEYS  1 author-posts:<author>
-- ARGV  1 '~' and a token, which sorts above all posts: until it is taken out, the list is not whole   2 seconds a list lives
-- gives 1 if there is a whole list by now, else 0
local newest = redis.call('ZREVRANGE', KEYS[1], 0, 0)[1]
if newest and string.sub(newest, 1, 1) ~= '~' then
  return 1
end
redis.call('ZREMRANGEBYLEX', KEYS[1], '[~', '+')
redis.call('ZADD', KEYS[1], 0, ARGV[1])
redis.call('EXPIRE', KEYS[1], ARGV[2])
return 0
