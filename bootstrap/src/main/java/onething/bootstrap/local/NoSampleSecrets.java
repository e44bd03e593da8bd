package onething.bootstrap.local;

import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/// Outside local mode, refuses to start with the sample secrets of the 粤信签 stub, because they are public.
@Component
@ConditionalOnExpression("'${onething.mode:local}' != 'local'")
class NoSampleSecrets implements InitializingBean {

    private static final Set<String> SECRETS =
            Set.of("onething.yuexinqian.client-secret", "onething.yuexinqian.paas-token");
    private static final String SAMPLE = "local";

    private final Environment environment;

    NoSampleSecrets(Environment environment) {
        this.environment = environment;
    }

    @Override
    public void afterPropertiesSet() {
        var samples = unset().sorted().toList();
        if (!samples.isEmpty()) {
            throw new IllegalStateException(
                    "set " + String.join(" and ", samples) + ": the default is for the stub of local mode, and public");
        }
    }

    private Stream<String> unset() {
        return SECRETS.stream().filter(secret -> SAMPLE.equals(environment.getProperty(secret)));
    }
}
