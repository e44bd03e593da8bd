package onething.bootstrap.start;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import onething.application.port.out.Guides;
import onething.application.port.out.feed.Subscribers;
import onething.domain.code.GuideCode;
import onething.domain.code.MatterCode;
import onething.domain.feed.CaseRecord;
import onething.domain.feed.PushAnswer;
import onething.domain.feed.Subscriber;
import onething.domain.guide.BundleGuide;
import onething.domain.guide.GuideFixtures;
import onething.domain.guide.GuideId;
import onething.domain.release.GuideVersions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.DefaultApplicationArguments;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class SubscribersAtStartTest {

    private static final BundleGuide GUIDE = GuideFixtures.aBundleGuide();
    private static final MatterCode KNOWN = GUIDE.matters().getFirst().code();

    private boolean guidesWereRead;

    @Test
    void theStartGoesOnWhenEachMatterIsInAGuide() {
        starts(aSubscriber("province", KNOWN), aSubscriber("city"));

        assertThat(guidesWereRead).isTrue();
    }

    @Test
    void withoutASubscriberWhoWantsSomeMattersNoGuideIsRead() {
        starts();
        starts(aSubscriber("province"));

        assertThat(guidesWereRead).isFalse();
    }

    @Test
    void aMatterThatNoGuideHasEndsTheStartAndIsNamed() {
        assertThatThrownBy(() -> starts(
                        aSubscriber("province", KNOWN), aSubscriber("city", KNOWN, new MatterCode("no-such-matter"))))
                .isInstanceOf(CompletionException.class)
                .cause()
                .isInstanceOfSatisfying(CannotStart.class, refused -> {
                    assertThat(refused)
                            .hasMessage("onething.webhooks.subscribers: no guide has the matter no-such-matter.");
                    assertThat(refused.action()).contains("none for all");
                });
    }

    private void starts(Subscriber... named) {
        new SubscribersAtStart(new OneGuide(), new Named(List.of(named))).run(new DefaultApplicationArguments());
    }

    private static Subscriber aSubscriber(String name, MatterCode... matters) {
        return new Subscriber(name, Stream.of(matters).collect(Collectors.toUnmodifiableSet()));
    }

    private record Named(List<Subscriber> named) implements Subscribers {

        @Override
        public Flux<Subscriber> all() {
            return Flux.fromIterable(named);
        }

        @Override
        public Mono<PushAnswer> send(Subscriber to, CaseRecord told) {
            return Mono.error(new AssertionError("nothing is sent at the start"));
        }
    }

    private final class OneGuide implements Guides {

        @Override
        public Flux<GuideVersions> all() {
            return Flux.defer(() -> {
                guidesWereRead = true;
                return Flux.just(new GuideVersions(List.of(GUIDE)));
            });
        }

        @Override
        public Mono<GuideVersions> find(GuideCode code) {
            return all().filter(_ -> GUIDE.id().code().equals(code)).next();
        }

        @Override
        public Mono<BundleGuide> get(GuideId id) {
            return Mono.just(GUIDE);
        }
    }
}
