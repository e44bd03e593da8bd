package onething.bootstrap.local;

import onething.application.port.in.account.RegisterAccount;
import onething.bootstrap.start.StartStep;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/// Registers the sample people and prints their accounts.
@Component
@LocalMode
class SamplePeople implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SamplePeople.class);

    private final RegisterAccount registerAccount;

    SamplePeople(RegisterAccount registerAccount) {
        this.registerAccount = registerAccount;
    }

    /// Waits on the starting thread: the service is ready only when they can sign in.
    @Override
    public void run(ApplicationArguments args) {
        StartStep.run(
                Flux.fromIterable(Sample.EVERYONE).concatMap(this::register).then());
        print();
    }

    private Mono<Void> register(Sample sample) {
        return registerAccount
                .register(new RegisterAccount.Command(sample.login(), Sample.PASSWORD, sample.holder()))
                .then();
    }

    private static void print() {
        var lines = new StringBuilder("Local mode. Sign in with one of these accounts; the password is ")
                .append(Sample.PASSWORD)
                .append(" for all of them:");
        Sample.EVERYONE.forEach(sample -> lines.append("%n  %-18s %s %s"
                .formatted(sample.login().value(), sample.holder().displayName(), sample.part())));
        lines.append("%nBy the face of their representative at the stub of 粤信签 (企业注册, 企业找回密码):".formatted());
        SampleEnterprise.EVERYONE.forEach(enterprise -> lines.append(
                "%n  %-18s %s %s".formatted(enterprise.creditCode(), enterprise.name(), enterprise.part())));
        LOG.info("{}", lines);
    }
}
