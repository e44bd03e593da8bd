package onething.bootstrap;

import reactor.blockhound.BlockHound;
import reactor.blockhound.integration.BlockHoundIntegration;

/// BlockHound watches the event loops in every test here. Five short waits are known and allowed: Jackson
/// analyses a type on its first use while another thread does the same; so does the validator; Netty
/// allocates more buffers; two threads write a log line at once; two calls of the provider end at once, and
/// the circuit breaker counts them one after the other.
public final class WarmUpMayWait implements BlockHoundIntegration {

    @Override
    public void applyTo(BlockHound.Builder builder) {
        builder.allowBlockingCallsInside(
                        "tools.jackson.databind.deser.DeserializerCache", "_createAndCacheValueDeserializer")
                .allowBlockingCallsInside(
                        "tools.jackson.databind.ser.SerializerCache", "addAndResolveNonTypedSerializer")
                .allowBlockingCallsInside("tools.jackson.databind.ser.SerializerCache", "addTypedSerializer")
                .allowBlockingCallsInside(
                        "org.hibernate.validator.internal.metadata.BeanMetaDataManagerImpl", "getBeanMetaData")
                .allowBlockingCallsInside(
                        "org.hibernate.validator.resourceloading.PlatformResourceBundleLocator", "getResourceBundle")
                .allowBlockingCallsInside(
                        "io.netty.buffer.AdaptivePoolingAllocator$MagazineGroup", "tryExpandMagazines")
                .allowBlockingCallsInside("io.github.resilience4j.core.metrics.FixedSizeSlidingWindowMetrics", "record")
                .allowBlockingCallsInside(
                        "io.github.resilience4j.core.metrics.FixedSizeSlidingWindowMetrics", "getSnapshot")
                .allowBlockingCallsInside("ch.qos.logback.classic.Logger", "callAppenders");
    }
}
