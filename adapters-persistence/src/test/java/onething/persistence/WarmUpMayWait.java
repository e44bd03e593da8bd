package onething.persistence;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/// BlockHound watches the event loops in every test here. Three short waits are known and allowed:
/// Jackson analyses a type on its first use while another thread does the same; Netty allocates more
/// buffers; two threads write a log line at the same time.
public final class WarmUpMayWait implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
                .allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "addTypedSerializer")
                .allowBlockingCallsInside(
                        "io.netty.buffer.AdaptivePoolingAllocator$MagazineGroup", "tryExpandMagazines")
                .allowBlockingCallsInside("ch.qos.logback.classic.Logger", "callAppenders");
    }
}
