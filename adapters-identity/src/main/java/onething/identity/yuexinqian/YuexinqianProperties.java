package onething.identity.yuexinqian;

import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// What 粤信签 knows us by, and how long we wait for it. Where it is, `onething.yuexinqian.address` says.
///
/// @param clientId      what it calls us
/// @param clientSecret  what we prove that by; from the environment, never from the repository
/// @param paasId        what the gateway calls us
/// @param paasToken     what requests to the gateway are signed with
/// @param callback      where it sends browsers back to
/// @param connecting    how long to wait for a connection
/// @param patience      how long to wait for an answer
/// @param retries       how often to ask again how a comparison went, when that failed
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
