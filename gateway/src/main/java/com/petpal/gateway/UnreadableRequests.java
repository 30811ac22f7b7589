package com.petpal.gateway;

import com.petpal.platform.web.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Answers what Netty cannot read as a request with a problem document: overlong headers or address, or no HTTP at all.
 *
 * <p>Such a request never reaches Spring, and left alone it would get an empty answer.
 */
@ChannelHandler.Sharable
final class UnreadableRequests extends ChannelInboundHandlerAdapter {

    private static final UnreadableRequests INSTANCE = new UnreadableRequests();

    private UnreadableRequests() {}

    static HttpServer install(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "unreadable-requests", INSTANCE));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest request && request.decoderResult().isFailure()) {
            ReferenceCountUtil.release(message);
            answer(context, refusal(request.decoderResult().cause()));
        } else {
            context.fireChannelRead(message);
        }
    }

    private static Problem refusal(Throwable cause) {
        if (cause instanceof TooLongHttpHeaderException) {
            return Problem.of(431, "header_too_large");
        }
        return cause instanceof TooLongHttpLineException
                ? Problem.of(414, "uri_too_long")
                : Problem.of(400, "bad_request");
    }

    private static void answer(ChannelHandlerContext context, Problem problem) {
        var response = new DefaultFullHttpResponse(
                HttpVersion.HTTP_1_1,
                HttpResponseStatus.valueOf(problem.status()),
                Unpooled.wrappedBuffer(problem.toJson()));
        response.headers()
                .set(HttpHeaderNames.CONTENT_TYPE, "application/problem+json")
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
