package onething.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import onething.application.port.Page;
import onething.application.port.Versioned;
import onething.application.port.in.staff.AddStaff;
import onething.application.port.in.staff.ChangeStaff;
import onething.application.port.in.staff.ListStaff;
import onething.application.port.in.staff.ReadStaff;
import onething.application.port.in.staff.RenewPasswordLink;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.LoginName;
import onething.domain.account.StaffAccount;
import onething.domain.account.StaffChange;
import onething.domain.account.StaffChange.Kind;
import onething.domain.account.StaffChange.Place;
import onething.domain.party.Actor;
import onething.domain.party.DistrictCode;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.refusal.Refusal;
import onething.domain.signin.PasswordLink;
import onething.domain.signin.Secret;
import onething.web.Api;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import reactor.core.publisher.Mono;

class StaffControllerTest {

    private static final Actor ADMIN = new Actor.Administrator(new PersonId(UUID.randomUUID()), "陈系统");
    private static final StaffAccount LIN = new StaffAccount(
            new PersonId(UUID.randomUUID()),
            new StaffMember(
                    new PersonName("林夏"),
                    new OfficeCode("work-injury"),
                    new DistrictCode("445200"),
                    Set.of(Role.OFFICER)),
            false);
    private static final PasswordLink LINK =
            new PasswordLink(new Secret("only-once"), Instant.parse("2026-11-26T01:00:00Z"));

    private ListStaff list = _ -> Mono.error(new AssertionError("not asked to list"));
    private ReadStaff read = (_, _) -> Mono.error(new AssertionError("not asked to read"));
    private AddStaff add = _ -> Mono.error(new AssertionError("not asked to add"));
    private ChangeStaff change = _ -> Mono.error(new AssertionError("not asked to change"));
    private final RenewPasswordLink renew = (_, _, _) -> Mono.just(LINK);

    @Test
    void theStaffIsListed() {
        list = query -> Mono.just(new Page<>(List.of(new Versioned<>(LIN, 3)), Optional.of("further"), 9));

        client().get()
                .uri("/api/v1/admin/staff?limit=1")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.items[0].name")
                .isEqualTo("林夏")
                .jsonPath("$.items[0].version")
                .isEqualTo(3)
                .jsonPath("$.next")
                .isEqualTo("further");
    }

    @Test
    void theChangesOfAMemberOfTheStaffAreListed() {
        var place = Place.of(LIN);
        var change = StaffChange.ofPlace(
                UUID.randomUUID(),
                LIN.id(),
                ADMIN.id(),
                LINK.expires(),
                Kind.SUSPENDED,
                Optional.of(place),
                Optional.of(new Place(place.office(), place.district(), place.roles(), true)));
        read = (_, _) -> Mono.just(new ReadStaff.Record(new Versioned<>(LIN, 3), List.of(change)));

        client().get()
                .uri("/api/v1/admin/staff/{id}", LIN.id().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.changes[0].kind")
                .isEqualTo("suspended")
                .jsonPath("$.changes[0].before.suspended")
                .isEqualTo(false)
                .jsonPath("$.changes[0].after.suspended")
                .isEqualTo(true);
    }

    @Test
    void anAddedMemberGetsALinkThatIsNotCached() {
        var asked = new AtomicReference<AddStaff.Command>();
        add = command -> {
            asked.set(command);
            return Mono.just(new AddStaff.Added(new Versioned<>(LIN, 0), LINK));
        };

        adding(
                        "{\"account\":\"Lin-Xia\",\"name\":\"林夏\",\"office\":\"work-injury\",\"district\":\"445200\",\"roles\":[\"officer\"]}")
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals(HttpHeaders.CACHE_CONTROL, "no-store")
                .expectHeader()
                .valueEquals(
                        HttpHeaders.LOCATION, "/api/v1/admin/staff/" + LIN.id().value())
                .expectBody()
                .jsonPath("$.passwordLink.secret")
                .isEqualTo("only-once");

        assertThat(asked.get())
                .isEqualTo(new AddStaff.Command(ADMIN, new LoginName("lin-xia"), LIN.member(), Instant.EPOCH));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"account\":\"x\",\"name\":\"林夏\",\"office\":\"work-injury\",\"district\":\"445200\",\"roles\":[\"officer\"]}",
                "{\"account\":\"lin\",\"name\":\"1\",\"office\":\"work-injury\",\"district\":\"445200\",\"roles\":[\"officer\"]}",
                "{\"account\":\"lin\",\"name\":\"林夏\",\"office\":\"work-injury\",\"district\":\"44\",\"roles\":[\"officer\"]}",
                "{\"account\":\"lin\",\"name\":\"林夏\",\"office\":\"work-injury\",\"district\":\"445200\",\"roles\":[]}",
                "{\"account\":\"lin\",\"name\":\"林夏\",\"office\":\"work-injury\",\"district\":\"445200\",\"roles\":[\"admin\"]}",
                "{\"account\":\"lin\",\"name\":\"林夏\",\"office\":\"work-injury\",\"district\":\"445200\",\"roles\":[\"officer\",\"head\"]}"
            })
    void everyFaultIsNamedFieldByField(String body) {
        Api.problem(adding(body), 422, "request-invalid").jsonPath("$.faults").isNotEmpty();
    }

    @Test
    void aNameThatIsTakenIsRefused() {
        add = _ -> Mono.error(new Refusal.AccountTaken()::refused);

        Api.problem(
                adding(
                        "{\"account\":\"lin\",\"name\":\"林夏\",\"office\":\"work-injury\",\"district\":\"445200\",\"roles\":[\"officer\"]}"),
                409,
                "account-taken");
    }

    @Test
    void aChangeNamesItsVersion() {
        var asked = new AtomicReference<ChangeStaff.Command>();
        change = command -> {
            asked.set(command);
            return Mono.just(new Versioned<>(new StaffAccount(LIN.id(), LIN.member(), true), 4));
        };

        client().patch()
                .uri("/api/v1/admin/staff/{id}", LIN.id().value())
                .header(HttpHeaders.IF_MATCH, "\"3\"")
                .contentType(MediaType.parseMediaType("application/merge-patch+json"))
                .bodyValue("{\"suspended\": true}")
                .exchange()
                .expectStatus()
                .isOk()
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"4\"")
                .expectBody()
                .jsonPath("$.suspended")
                .isEqualTo(true);

        assertThat(asked.get())
                .isEqualTo(new ChangeStaff.Command(
                        ADMIN,
                        LIN.id(),
                        3,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of(true),
                        Instant.EPOCH));
    }

    @Test
    void anotherLinkIsGivenOut() {
        client().post()
                .uri("/api/v1/admin/staff/{id}/password-link", LIN.id().value())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.secret")
                .isEqualTo("only-once");
    }

    private WebTestClient.ResponseSpec adding(String body) {
        return client().post()
                .uri("/api/v1/admin/staff")
                .contentType(MediaType.APPLICATION_JSON)
                .bodyValue(body)
                .exchange();
    }

    private WebTestClient client() {
        return Api.of(ADMIN, new StaffController(list, read, add, change, renew));
    }
}
