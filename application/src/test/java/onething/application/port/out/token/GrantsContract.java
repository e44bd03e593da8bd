package onething.application.port.out.token;

import static onething.application.port.out.account.KnownPeople.secret;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.account.Accounts;
import onething.application.port.out.account.KnownPeople;
import onething.application.port.out.token.Grants.LiveFamily;
import onething.domain.account.LoginName;
import onething.domain.account.Scope;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.party.PersonId;
import onething.domain.signin.Authentication;
import onething.domain.signin.CodeGrant;
import onething.domain.signin.RefreshFamily;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

/// What [Grants] promises.
public interface GrantsContract extends KnownPeople {

    Duration UNUSED = Duration.ofHours(5);

    Grants grants();

    Accounts accounts();

    @Test
    default void aCodeWorksOnceAndItsSecondUseEndsItsFamily() {
        var person = known();
        var grant = aCode(person);
        var code = secret().hash();
        var refresh = secret().hash();
        grants().keepCode(code, grant).block();

        assertThat(grants().redeemCode(code, NOON).block()).isEqualTo(grant);
        grants().open(family(grant.family(), person), refresh).block();

        assertThat(grants().redeemCode(code, NOON).block()).isNull();
        assertThat(grants().rotate(refresh, "pages", secret().hash(), NOON).block())
                .isNull();
    }

    @Test
    default void aCodeUsedAgainWhileItsFamilyOpensEndsTheFamilyInEitherOrder() {
        var person = known();
        for (int round = 0; round < 50; round++) {
            var grant = aCode(person);
            var code = secret().hash();
            var refresh = secret().hash();
            grants().keepCode(code, grant).then(grants().redeemCode(code, NOON)).block();

            Mono.when(grants().redeemCode(code, NOON), grants().open(family(grant.family(), person), refresh))
                    .block();

            assertThat(grants().rotate(refresh, "pages", secret().hash(), NOON).block())
                    .as("round %s", round)
                    .isNull();
        }
    }

    @Test
    default void ofManyUsesOfACodeOneGetsTheGrant() {
        var grant = aCode(known());
        var code = secret().hash();
        grants().keepCode(code, grant).block();

        var redeemed = Flux.range(0, 8)
                .flatMap(_ -> grants().redeemCode(code, NOON))
                .collectList()
                .block();

        assertThat(redeemed).containsExactly(grant);
    }

    @Test
    default void eachRefreshTokenWorksOnceAndReuseEndsTheFamily() {
        var family = family(UUID.randomUUID(), known());
        var first = secret().hash();
        var second = secret().hash();
        grants().open(family, first).block();

        var later = NOON.plus(Grants.FORGIVEN);
        assertThat(grants().rotate(first, "pages", second, NOON).block()).isEqualTo(family);
        assertThat(grants().rotate(first, "pages", secret().hash(), later).block())
                .isNull();
        assertThat(grants().rotate(second, "pages", secret().hash(), later).block())
                .isNull();
    }

    /// On a bad network an answer is lost: the client has only the old token.
    @Test
    default void aTokenWhoseAnswerWasLostIsAcceptedOnceMoreWithinSeconds() {
        var family = family(UUID.randomUUID(), known());
        var first = secret().hash();
        var lost = secret().hash();
        var second = secret().hash();
        grants().open(family, first).block();
        grants().rotate(first, "pages", lost, NOON).block();

        assertThat(grants().rotate(first, "pages", second, NOON.plusSeconds(9)).block())
                .isEqualTo(family);
        assertThat(grants().rotate(second, "pages", secret().hash(), NOON.plusSeconds(60))
                        .block())
                .as("what came in its place works")
                .isEqualTo(family);
    }

    @Test
    default void theTokenOfALostAnswerIsInvalidAfterItsPredecessorWasAcceptedAgain() {
        var family = family(UUID.randomUUID(), known());
        var first = secret().hash();
        var stolen = secret().hash();
        var second = secret().hash();
        grants().open(family, first).block();
        grants().rotate(first, "pages", stolen, NOON).block();
        grants().rotate(first, "pages", second, NOON).block();

        assertThat(grants().rotate(stolen, "pages", secret().hash(), NOON).block())
                .isNull();
        assertThat(grants().isLive(family.id(), NOON).block()).isFalse();
    }

    /// In any order: two uses get a token, the third one ends the family.
    @Test
    default void ofManyConcurrentUsesOfATokenTwoSucceedAndThenTheFamilyEnds() {
        var family = family(UUID.randomUUID(), known());
        var first = secret().hash();
        grants().open(family, first).block();

        var renewed = Flux.range(0, 20)
                .flatMap(_ -> grants().rotate(first, "pages", secret().hash(), NOON))
                .count()
                .block();

        assertThat(renewed).isBetween(1L, 2L);
        assertThat(grants().isLive(family.id(), NOON).block()).isFalse();
    }

    @Test
    default void aReplacedTokenIsNotAcceptedFromAnotherClient() {
        var family = family(UUID.randomUUID(), known());
        var first = secret().hash();
        grants().open(family, first).block();
        grants().rotate(first, "pages", secret().hash(), NOON).block();

        assertThat(grants().rotate(first, "another-client", secret().hash(), NOON)
                        .block())
                .isNull();
        assertThat(grants().isLive(family.id(), NOON).block()).isFalse();
    }

    @Test
    default void aFamilyLastsUntilItIsRevokedOrExpires() {
        var family = family(UUID.randomUUID(), known());
        var token = secret().hash();
        assertThat(grants().isLive(family.id(), NOON).block()).isFalse();
        grants().open(family, token).block();

        assertThat(grants().isLive(family.id(), NOON).block()).isTrue();
        assertThat(grants().isLive(family.id(), family.expires()).block()).isFalse();
        grants().revoke(token, family.client(), NOON).block();
        assertThat(grants().isLive(family.id(), NOON).block()).isFalse();
    }

    @Test
    default void aRevokedFamilyIsOverAndOnlyItsClientRevokesIt() {
        var family = family(UUID.randomUUID(), known());
        var first = secret().hash();
        var second = secret().hash();
        grants().open(family, first).block();

        grants().revoke(first, "another-client", NOON).block();
        assertThat(grants().rotate(first, "pages", second, NOON).block()).isEqualTo(family);

        grants().revoke(second, family.client(), NOON).block();
        assertThat(grants().rotate(second, "pages", secret().hash(), NOON).block())
                .isNull();
    }

    @Test
    default void aPersonsLiveFamiliesComeWithTheirLastUse() {
        var person = known();
        var unused = family(UUID.randomUUID(), person);
        var used = family(UUID.randomUUID(), person);
        var over = family(UUID.randomUUID(), person);
        var token = secret().hash();
        var ended = secret().hash();
        grants().open(unused, secret().hash()).block();
        grants().open(used, token).block();
        grants().open(over, ended).block();
        grants().open(family(UUID.randomUUID(), known()), secret().hash()).block();
        grants().rotate(token, "pages", secret().hash(), NOON.plusSeconds(60)).block();
        grants().revoke(ended, "pages", NOON).block();

        assertThat(grants().liveOf(person, NOON, 10).collectList().block())
                .containsExactly(new LiveFamily(used, NOON.plusSeconds(60)), new LiveFamily(unused, NOON));
        assertThat(grants().liveOf(person, NOON, 1).collectList().block())
                .extracting(LiveFamily::family)
                .containsExactly(used);
        assertThat(grants().liveOf(person, unused.expires(), 10).collectList().block())
                .isEmpty();
    }

    @Test
    default void aPersonEndsOneOfTheirOwnFamiliesAndNoOtherPersonDoes() {
        var person = known();
        var one = family(UUID.randomUUID(), person);
        var other = family(UUID.randomUUID(), person);
        grants().open(one, secret().hash()).block();
        grants().open(other, secret().hash()).block();

        grants().revoke(known(), one.id(), NOON).block();
        assertThat(grants().isLive(one.id(), NOON).block()).isTrue();

        grants().revoke(person, one.id(), NOON).block();
        assertThat(grants().isLive(one.id(), NOON).block()).isFalse();
        assertThat(grants().isLive(other.id(), NOON).block()).isTrue();
    }

    @Test
    default void anotherPasswordEndsWhatWasIssuedToThePersonAndToNobodyElse() {
        var person = known();
        var another = known();
        var code = secret().hash();
        var theirs = secret().hash();
        var others = secret().hash();
        grants().keepCode(code, aCode(person)).block();
        grants().open(family(UUID.randomUUID(), person), theirs).block();
        grants().open(family(UUID.randomUUID(), another), others).block();

        changesPassword(person, Optional.empty());

        assertThat(grants().redeemCode(code, NOON).block()).isNull();
        assertThat(grants().rotate(theirs, "pages", secret().hash(), NOON).block())
                .isNull();
        assertThat(grants().rotate(others, "pages", secret().hash(), NOON).block())
                .isNotNull();
    }

    @Test
    default void aSessionInWhichThePasswordIsChangedGoesOn() {
        var person = known();
        var kept = UUID.randomUUID();
        var code = secret().hash();
        var here = secret().hash();
        var there = secret().hash();
        grants().keepCode(code, aCode(person)).block();
        grants().open(family(kept, person), here).block();
        grants().open(family(UUID.randomUUID(), person), there).block();

        changesPassword(person, Optional.of(kept));

        assertThat(grants().redeemCode(code, NOON).block()).isNull();
        assertThat(grants().rotate(there, "pages", secret().hash(), NOON).block())
                .isNull();
        assertThat(grants().rotate(here, "pages", secret().hash(), NOON).block())
                .isNotNull();
    }

    @Test
    default void anAdministratorEndsEverySessionOfAPersonAndTheRecordSaysWhy() {
        var person = known();
        var another = known();
        var code = secret().hash();
        var here = secret().hash();
        var there = secret().hash();
        var over = secret().hash();
        var others = secret().hash();
        var signedOut = UUID.randomUUID();
        grants().keepCode(code, aCode(person)).block();
        grants().open(family(UUID.randomUUID(), person), here).block();
        grants().open(family(UUID.randomUUID(), person), there).block();
        grants().open(family(signedOut, person), over).block();
        grants().revoke(person, signedOut, NOON).block();
        grants().open(family(UUID.randomUUID(), another), others).block();
        var ending = StaffChange.sessionsEnded(UUID.randomUUID(), person, another, NOON, new Line("手机丢失"));

        assertThat(accounts().endSessions(ending).block()).isEqualTo(2);

        assertThat(grants().redeemCode(code, NOON).block()).isNull();
        for (var token : List.of(here, there, over)) {
            assertThat(grants().rotate(token, "pages", secret().hash(), NOON).block())
                    .isNull();
        }
        assertThat(grants().rotate(others, "pages", secret().hash(), NOON).block())
                .isNotNull();
        assertThat(grants().liveOf(person, NOON, 10).collectList().block()).isEmpty();
        assertThat(accounts().endSessions(again(ending)).block())
                .as("nothing is left, and that is recorded too")
                .isZero();
    }

    private static StaffChange again(StaffChange ending) {
        return StaffChange.sessionsEnded(
                UUID.randomUUID(),
                ending.account(),
                ending.by(),
                ending.at(),
                ending.reason().orElseThrow());
    }

    @Test
    default void aFamilyThatIsNotUsedEndsAndOneThatIsUsedGoesOn() {
        var person = known();
        var used = UUID.randomUUID();
        var unused = UUID.randomUUID();
        var token = secret().hash();
        var next = secret().hash();
        var left = secret().hash();
        grants().open(family(used, person), token).block();
        grants().open(family(unused, person), left).block();
        var end = NOON.plus(UNUSED);
        var before = end.minusSeconds(1);

        assertThat(grants().isLive(unused, before).block()).isTrue();
        assertThat(grants().rotate(token, "pages", next, before).block()).isNotNull();

        assertThat(grants().isLive(unused, end).block()).isFalse();
        assertThat(grants().rotate(left, "pages", secret().hash(), end).block()).isNull();
        assertThat(grants().isLive(used, end).block()).isTrue();
        assertThat(grants().liveOf(person, end, 10)
                        .map(live -> live.family().id())
                        .collectList()
                        .block())
                .containsExactly(used);
        assertThat(grants().rotate(next, "pages", secret().hash(), before.plus(UNUSED))
                        .block())
                .isNull();
    }

    @Test
    default void anUnknownTokenRevokesAndRenewsNothing() {
        Mono.when(
                        grants().revoke(secret().hash(), "pages", NOON),
                        grants().rotate(secret().hash(), "pages", secret().hash(), NOON))
                .as(StepVerifier::create)
                .verifyComplete();
    }

    private void changesPassword(PersonId person, Optional<UUID> kept) {
        var change = StaffChange.withoutPlace(UUID.randomUUID(), person, person, NOON, Kind.PASSWORD_CHANGED);
        accounts()
                .setCredential(new LoginName("login-" + UUID.randomUUID()), "hash", change, kept)
                .block();
    }

    private static CodeGrant aCode(PersonId person) {
        return new CodeGrant(
                person,
                "pages",
                "http://localhost:8080/signed-in",
                CHALLENGE,
                Set.of(Scope.ADMIN),
                Optional.of("nonce"),
                new Authentication(NOON, Authentication.Method.FACE),
                NOON.plus(CodeGrant.LIFE),
                UUID.randomUUID());
    }

    private static RefreshFamily family(UUID id, PersonId person) {
        return new RefreshFamily(
                id,
                person,
                "pages",
                Set.of(Scope.ADMIN),
                new Authentication(NOON, Authentication.Method.FACE),
                NOON.plus(Duration.ofHours(12)),
                UNUSED);
    }
}
