package onething.application.service.token;

import static onething.application.port.out.RefusedWith.refusedWith;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.in.token.EndSession.Command;
import onething.application.port.in.token.ListSessions.Session;
import onething.application.port.out.signin.Clients;
import onething.application.port.out.token.InMemoryGrants;
import onething.application.service.access.FreshProof;
import onething.domain.account.Scope;
import onething.domain.party.PersonId;
import onething.domain.refusal.Refusal.StepUpRequired;
import onething.domain.signin.Authentication;
import onething.domain.signin.Client;
import onething.domain.signin.RefreshFamily;
import onething.domain.signin.Secret;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class SessionsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:10:00Z");
    private static final PersonId LI_NA = new PersonId(new UUID(0, 1));
    private static final Duration UNUSED = Duration.ofHours(3);
    private static final PersonId ANOTHER = new PersonId(new UUID(0, 2));

    private final Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
    private final InMemoryGrants grants = new InMemoryGrants();
    private final Clients clients = id -> Mono.just(Client.forEverybody("h5", "手机页面", Set.of()))
            .filter(client -> client.id().equals(id));
    private final ListSessionsService list = new ListSessionsService(grants, clients, clock);
    private final EndSessionService end = new EndSessionService(grants, clock);

    @Test
    void aPersonSeesWhereTheyAreSignedInAndWhichSessionIsThis() {
        var here = signedIn(LI_NA, "h5", NOW.minusSeconds(60));
        var elsewhere = signedIn(LI_NA, "a program that is gone", NOW.minusSeconds(120));
        signedIn(ANOTHER, "h5", NOW);

        assertThat(list.list(LI_NA, Optional.of(here.id())).collectList().block())
                .containsExactly(shown(here, "手机页面", true), shown(elsewhere, "a program that is gone", false));
    }

    @Test
    void aPersonEndsASessionAndAnotherPersonCannot() {
        var lost = signedIn(LI_NA, "h5", NOW);

        end.end(new Command(ANOTHER, lost.id(), Optional.empty(), NOW)).block();
        assertThat(sessions()).containsExactly(lost.id());

        end.end(new Command(LI_NA, lost.id(), Optional.empty(), NOW)).block();
        assertThat(sessions()).isEmpty();
    }

    @Test
    void anotherSessionIsEndedOnlyWithAFreshProofAndTheOwnOneWithoutIt() {
        var here = signedIn(LI_NA, "h5", NOW.minusSeconds(60));
        var there = signedIn(LI_NA, "h5", NOW);
        var longAgo = NOW.minus(FreshProof.FRESH).minusMillis(1);

        end.end(new Command(LI_NA, there.id(), Optional.of(here.id()), longAgo))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(FreshProof.FRESH)));
        end.end(new Command(LI_NA, there.id(), Optional.empty(), longAgo))
                .as(StepVerifier::create)
                .verifyErrorSatisfies(refusedWith(new StepUpRequired(FreshProof.FRESH)));
        assertThat(sessions()).containsExactly(there.id(), here.id());

        end.end(new Command(LI_NA, here.id(), Optional.of(here.id()), longAgo)).block();
        assertThat(sessions()).containsExactly(there.id());
    }

    private List<UUID> sessions() {
        return list.list(LI_NA, Optional.empty()).map(Session::id).collectList().block();
    }

    private RefreshFamily signedIn(PersonId person, String client, Instant at) {
        var family = new RefreshFamily(
                UUID.randomUUID(),
                person,
                client,
                Set.of(Scope.CITIZEN),
                new Authentication(at, Authentication.Method.PASSWORD),
                NOW.plus(Duration.ofDays(1)),
                UNUSED);
        grants.open(family, new Secret(UUID.randomUUID().toString()).hash()).block();
        return family;
    }

    private static Session shown(RefreshFamily family, String client, boolean own) {
        return new Session(
                family.id(),
                client,
                family.signedIn(),
                family.signedIn().at(),
                family.signedIn().at().plus(UNUSED),
                own);
    }
}
