package onething.web.edge;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import onething.web.problem.Problem;
import onething.web.problem.ProblemKind;
import onething.web.problem.Problems;
import org.springframework.http.MediaType;

/// Gives a body to a refusal that has none: where the server itself refuses what is not HTTP, and where a
/// request is refused before our code sees it. Each becomes a problem like all others.
@Sharable
final class BareRefusals extends ChannelOutboundHandlerAdapter {

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) throws Exception {
        if (message instanceof FullHttpResponse response && isBare(response)) {
            var problem = withProblem(response);
            response.release();
            super.write(context, problem, promise);
        } else {
            super.write(context, message, promise);
        }
    }

    private static boolean isBare(FullHttpResponse response) {
        return response.status().code() >= 400
                && !response.content().isReadable()
                && !response.headers().contains(HttpHeaderNames.CONTENT_TYPE);
    }

    private static FullHttpResponse withProblem(FullHttpResponse bare) {
        var body = Problems.bytes(problem(bare.status().code()));
        var problem = new DefaultFullHttpResponse(bare.protocolVersion(), bare.status(), Unpooled.wrappedBuffer(body));
        problem.headers()
                .set(bare.headers())
                .set(HttpHeaderNames.CONTENT_TYPE, MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .set(HttpHeaderNames.CONTENT_LENGTH, body.length)
                .set(HttpHeaderNames.CACHE_CONTROL, "no-store")
                .remove(HttpHeaderNames.TRANSFER_ENCODING);
        Problems.NO_PAGE.forEach(problem.headers()::set);
        return problem;
    }

    private static Problem problem(int status) {
        return switch (status) {
            case 408 -> ProblemKind.REQUEST_TOO_SLOW.problem();
            case 413 -> ProblemKind.REQUEST_TOO_LARGE.problem();
            case 414 -> ProblemKind.ADDRESS_TOO_LONG.problem();
            case 431 -> ProblemKind.HEADERS_TOO_LARGE.problem();
            case 503 -> ProblemKind.UNAVAILABLE.problem();
            default -> (status < 500 ? ProblemKind.REQUEST_REFUSED : ProblemKind.FAULT).problem();
        };
    }
}
