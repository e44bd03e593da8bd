package onething.persistence;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/// BlockHound watches the event loops in every test here. Three short waits are known and let through: Jackson
/// learning a type the first time that it is read or written, while another thread learns one too; Netty making
/// room for more buffers likewise; and two threads writing a log line at once.
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
