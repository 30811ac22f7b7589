package com.petpal.gateway;

import com.petpal.platform.web.Problem;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import java.net.URI;
import java.net.URISyntaxException;
import reactor.netty.NettyPipeline;
import reactor.netty.http.server.HttpServer;

/**
 * Answers what Netty or Spring cannot read as a request with a problem document: overlong headers or address, an address
 * that is none, a body whose chunks are none, or no HTTP at all.
 *
 * <p>Such a request never reaches a filter, and left alone it would get an empty answer. One for each connection.
 */
final class UnreadableRequests extends ChannelDuplexHandler {

    private boolean answering;
    private boolean refused;

    private UnreadableRequests() {}

    static HttpServer install(HttpServer server) {
        return server.doOnChannelInit((observer, channel, address) ->
                channel.pipeline().addAfter(NettyPipeline.HttpCodec, "unreadable-requests", new UnreadableRequests()));
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
        } else if (message instanceof HttpObject part && part.decoderResult().isFailure()) {
            refuse(context, message, refusal(part.decoderResult().cause()));
        } else if (message instanceof HttpRequest request && !isAddress(request.uri())) {
            refuse(context, message, Problem.of(400, "bad_request"));
        } else {
            context.fireChannelRead(message);
        }
    }

    /** Nothing goes out after a refusal, whatever became of the part of a request that had been passed on. */
    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new IllegalStateException("the request was refused"));
            return;
        }
        if (message instanceof HttpResponse) {
            answering = true;
        }
        if (message instanceof LastHttpContent) {
            answering = false;
        }
        context.write(message, promise);
    }

    private void refuse(ChannelHandlerContext context, Object message, Problem problem) {
        ReferenceCountUtil.release(message);
        refused = true;
        if (answering) {
            context.close();
        } else {
            answer(context, problem);
        }
    }

    private static boolean isAddress(String target) {
        try {
            return new URI(target).getRawFragment() == null;
        } catch (URISyntaxException none) {
            return false;
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
                .set(HttpHeaderNames.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaderNames.CONTENT_LENGTH, response.content().readableBytes())
                .set(HttpHeaderNames.CONNECTION, "close");
        context.writeAndFlush(response).addListener(ChannelFutureListener.CLOSE);
    }
}
