package onething.identity.yuexinqian;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// The credentials of this service at 粤信签, and how long it waits. `onething.yuexinqian.address` is the
/// address of 粤信签.
///
/// @param clientId      the client id of this service
/// @param clientSecret  the client's secret; from the environment, never from the repository
/// @param paasId        the id of this service at the gateway
/// @param paasToken     the key that signs requests to the gateway
/// @param callback      the address to which it sends browsers back
/// @param connecting    how long to wait for a connection
/// @param patience      how long to wait for an answer
/// @param retries       how often to retry the query of a comparison's outcome
@ConfigurationProperties("onething.yuexinqian")
record YuexinqianProperties(
        String clientId,
        String clientSecret,
        String paasId,
        String paasToken,
        URI callback,
        @DefaultValue("2s") Duration connecting,
        @DefaultValue("4s") Duration patience,
        @DefaultValue("2") int retries) {

    @Override
    public String toString() {
        return "YuexinqianProperties[…]";
    }
}
