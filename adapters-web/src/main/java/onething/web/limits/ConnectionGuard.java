package onething.web.limits;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufHolder;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.FileRegion;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import org.jspecify.annotations.Nullable;
import reactor.netty.NettyPipeline;

/// Watches one connection, on its event loop. It checks that the head of a request arrives in time, that
/// its body keeps arriving, and that the client takes the response. It closes a connection without a
/// request. A client that is too slow gets a 408, unless a response has begun.
///
/// A slow link is no fault: in each window in which we wait for the client, some bytes must come or go.
/// While we ourselves do not read, the client has no time limit.
final class ConnectionGuard {

    private static final String BYTES = "onething.bytes";
    private static final String MESSAGES = "onething.messages";

    private final Channel channel;
    private final LimitProperties limits;

    /// How many requests have begun and are not yet answered completely.
    private int requests;

    private boolean bodyIsAwaited;
    private boolean answerHasBegun;
    private boolean weRead;
    private boolean headHasBegun;
    private long bytesIn;
    private long bytesOut;
    private long bytesInBefore;
    private long bytesOutBefore;
    private boolean toWriteBefore;

    private @Nullable ScheduledFuture<?> deadline;
    private @Nullable ScheduledFuture<?> windows;
    private @Nullable ScheduledFuture<?> wholeBody;

    private ConnectionGuard(Channel channel, LimitProperties limits) {
        this.channel = channel;
        this.limits = limits;
    }

    static void on(Channel channel, LimitProperties limits) {
        var guard = new ConnectionGuard(channel, limits);
        channel.pipeline().addFirst(BYTES, guard.new Bytes());
        channel.pipeline().addAfter(NettyPipeline.HttpCodec, MESSAGES, guard.new Messages());
        channel.closeFuture().addListener(_ -> guard.stop());
        guard.awaitARequest();
    }

    private void awaitARequest() {
        headHasBegun = false;
        deadline = in(limits.idle(), channel::close);
    }

    private void headBegins() {
        headHasBegun = true;
        cancel(deadline);
        deadline = in(limits.head(), this::tooSlow);
    }

    private void requestBegins() {
        cancel(deadline);
        headHasBegun = false;
        if (requests++ == 0) {
            answerHasBegun = false;
            bytesInBefore = bytesIn;
            bytesOutBefore = bytesOut();
            toWriteBefore = false;
            windows = channel.eventLoop()
                    .scheduleAtFixedRate(
                            this::checkWindow, nanos(limits.window()), nanos(limits.window()), TimeUnit.NANOSECONDS);
        }
        bodyIsAwaited = true;
        cancel(wholeBody);
        wholeBody = in(limits.body(), this::tooSlow);
    }

    private void bodyEnds() {
        bodyIsAwaited = false;
        cancel(wholeBody);
    }

    private void answerEnds() {
        if (--requests == 0) {
            cancel(windows);
            cancel(wholeBody);
            awaitARequest();
        }
    }

    /// Counts the bytes since the last window, and ends a connection with too few.
    private void checkWindow() {
        var least = limits.leastInWindow().toBytes();
        var came = bytesIn - bytesInBefore;
        var went = bytesOut() - bytesOutBefore;
        var toWrite = hasToWrite();
        if (bodyIsAwaited && weRead && came < least) {
            tooSlow();
        } else if (toWrite && toWriteBefore && went < least) {
            channel.close();
        }
        bytesInBefore = bytesIn;
        bytesOutBefore = bytesOut();
        toWriteBefore = toWrite;
    }

    /// Writes below the codec, because the codec may be in the middle of a message.
    private void tooSlow() {
        var first = channel.pipeline().context(BYTES);
        if (first == null || requests > 0 && answerHasBegun) {
            channel.close();
        } else {
            first.writeAndFlush(Unpooled.wrappedBuffer(Problems.raw(ProblemKind.REQUEST_TOO_SLOW)))
                    .addListener(ChannelFutureListener.CLOSE);
        }
    }

    private boolean hasToWrite() {
        var buffer = channel.unsafe().outboundBuffer();
        return buffer != null && !buffer.isEmpty();
    }

    private long bytesOut() {
        var buffer = channel.unsafe().outboundBuffer();
        return bytesOut + (buffer == null ? 0 : buffer.currentProgress());
    }

    private void stop() {
        cancel(deadline);
        cancel(windows);
        cancel(wholeBody);
    }

    private ScheduledFuture<?> in(Duration time, Runnable task) {
        return channel.eventLoop().schedule(task, nanos(time), TimeUnit.NANOSECONDS);
    }

    private static long nanos(Duration time) {
        return time.toNanos();
    }

    private static void cancel(@Nullable ScheduledFuture<?> task) {
        if (task != null) {
            task.cancel(false);
        }
    }

    private static long size(Object message) {
        return switch (message) {
            case ByteBuf bytes -> bytes.readableBytes();
            case ByteBufHolder holder -> holder.content().readableBytes();
            case FileRegion file -> file.count();
            default -> 0;
        };
    }

    /// Next to the socket: counts bytes.
    private final class Bytes extends ChannelDuplexHandler {

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            bytesIn += size(message);
            if (requests == 0 && !headHasBegun) {
                headBegins();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void read(ChannelHandlerContext context) {
            weRead = true;
            context.read();
        }

        @Override
        public void channelReadComplete(ChannelHandlerContext context) {
            weRead = channel.config().isAutoRead();
            context.fireChannelReadComplete();
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            var size = size(message);
            context.write(message, promise.unvoid().addListener(_ -> bytesOut += size));
        }
    }

    /// Behind the codec: sees where requests and responses begin and end.
    private final class Messages extends ChannelDuplexHandler {

        private boolean isInterim;

        @Override
        public void channelRead(ChannelHandlerContext context, Object message) {
            if (message instanceof HttpRequest) {
                requestBegins();
            }
            if (message instanceof LastHttpContent) {
                bodyEnds();
            }
            context.fireChannelRead(message);
        }

        @Override
        public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
            if (message instanceof HttpResponse response) {
                isInterim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
                answerHasBegun |= !isInterim;
            }
            if (message instanceof LastHttpContent && !isInterim) {
                context.write(message, promise.unvoid().addListener(_ -> answerEnds()));
            } else {
                context.write(message, promise);
            }
        }
    }
}
