package onething.bootstrap.start;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.util.List;
import onething.application.port.out.Guides;
import onething.application.port.out.feed.Subscribers;
import onething.domain.code.MatterCode;
import onething.domain.feed.Subscriber;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.MatterGuide;
import onething.domain.release.GuideVersions;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/// Ends the start if a subscriber wants records of a matter that no guide has: it would wait for them for ever.
@Component
class SubscribersAtStart implements ApplicationRunner {

    private final Guides guides;
    private final Subscribers subscribers;

    SubscribersAtStart(Guides guides, Subscribers subscribers) {
        this.guides = guides;
        this.subscribers = subscribers;
    }

    @Override
    public void run(ApplicationArguments args) {
        StartStep.run(checked());
    }

    Mono<Void> checked() {
        return subscribers
                .all()
                .flatMapIterable(Subscriber::matters)
                .collectList()
                .filter(wanted -> !wanted.isEmpty())
                .flatMap(this::checked);
    }

    private Mono<Void> checked(List<MatterCode> wanted) {
        return guides.all()
                .flatMapIterable(GuideVersions::all)
                .flatMapIterable(BundleGuide::matters)
                .map(MatterGuide::code)
                .collect(toUnmodifiableSet())
                .flatMap(known -> Mono.justOrEmpty(wanted.stream()
                        .filter(matter -> !known.contains(matter))
                        .findFirst()))
                .flatMap(unknown -> Mono.error(() -> new CannotStart(
                        "onething.webhooks.subscribers: no guide has the matter " + unknown.value() + ".",
                        "Name the codes of matters in a guide, or none for all.")));
    }
}
