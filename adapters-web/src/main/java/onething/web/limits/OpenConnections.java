package onething.web.limits;

import io.netty.channel.Channel;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import onething.web.CallersAddress;
import org.jspecify.annotations.Nullable;

/// Counts the open connections of each address. A connection beyond the limit is closed as soon as it is
/// accepted. A trusted proxy carries many clients and is not limited here.
final class OpenConnections {

    private final int most;
    private final CallersAddress addresses;
    private final Map<String, Integer> open = new ConcurrentHashMap<>();

    OpenConnections(int most, CallersAddress addresses) {
        this.most = most;
        this.addresses = addresses;
    }

    boolean admits(Channel channel, @Nullable SocketAddress remote) {
        if (!(remote instanceof InetSocketAddress socket)
                || socket.getAddress() == null
                || addresses.isProxy(socket.getAddress())) {
            return true;
        }
        return admits(channel, socket.getAddress());
    }

    private boolean admits(Channel channel, InetAddress address) {
        var network = CallersAddress.network(address);
        channel.closeFuture()
                .addListener(_ -> open.computeIfPresent(network, (_, count) -> count > 1 ? count - 1 : null));
        if (open.merge(network, 1, Integer::sum) <= most) {
            return true;
        }
        channel.eventLoop().execute(channel::close);
        return false;
    }
}
