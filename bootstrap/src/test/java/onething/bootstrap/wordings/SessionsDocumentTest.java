package onething.bootstrap.wordings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import onething.application.port.out.token.TokenIssuer;
import onething.application.service.access.FreshProof;
import onething.bootstrap.BesideOthers;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.party.CreditCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.signin.SignIn;
import onething.domain.text.Line;
import org.junit.jupiter.api.Test;

/// The times in `docs/sessions.md` are those of the code.
@BesideOthers
class SessionsDocumentTest {

    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final PersonName NAME = new PersonName("李娜");
    private static final List<AccountHolder> CITIZENS = List.of(
            new Person(NAME, new IdCardNumber("11010519491231002X")),
            new Organisation(new Line("示例五金制品厂"), new CreditCode("91445202MA4X7Y2K1U")));
    private static final List<AccountHolder> STAFF = List.of(
            new StaffMember(NAME, new OfficeCode("work-injury"), new DistrictCode("445200"), Set.of(Role.OFFICER)),
            new AdministratorAccount(NAME));

    @Test
    void theDocumentedTimesAreThoseOfTheCode() throws IOException {
        assertThat(CITIZENS).allSatisfy(holder -> assertThat(lasts(holder)).isEqualTo(Duration.ofDays(30)));
        assertThat(STAFF).allSatisfy(holder -> assertThat(lasts(holder)).isEqualTo(Duration.ofHours(12)));
        assertThat(CITIZENS)
                .allSatisfy(holder -> assertThat(lastsUnused(holder)).isEqualTo(Duration.ofDays(14)));
        assertThat(STAFF).allSatisfy(holder -> assertThat(lastsUnused(holder)).isEqualTo(Duration.ofHours(1)));
        assertThat(TokenIssuer.LIFE).isEqualTo(Duration.ofMinutes(10));
        assertThat(SignIn.LIFE).isEqualTo(Duration.ofMinutes(10));

        assertThat(document())
                .contains("| longest time of a session, from the proof at its beginning | 30 days | 12 hours |")
                .contains("| time without use that ends it | 14 days | 1 hour |")
                .contains("| life of an access token, which the page renews | 10 minutes | 10 minutes |")
                .contains("| time for a sign-in that has begun | 10 minutes | 10 minutes |");
    }

    @Test
    void aProofIsFreshForTheDocumentedTime() throws IOException {
        var fiveMinutes = NOON.plus(Duration.ofMinutes(5));
        assertThat(FreshProof.isFresh(NOON, fiveMinutes)).isTrue();
        assertThat(FreshProof.isFresh(NOON, fiveMinutes.plusSeconds(1))).isFalse();

        assertThat(document())
                .contains(
                        "| proof that counts as fresh, for steps that ask for one | 5 minutes | 5 minutes, both factors |");
    }

    private static Duration lasts(AccountHolder holder) {
        return new Account(new PersonId(new UUID(0, 1)), holder).staysSignedIn();
    }

    private static Duration lastsUnused(AccountHolder holder) {
        return new Account(new PersonId(new UUID(0, 1)), holder).staysSignedInUnused();
    }

    private static String document() throws IOException {
        return Files.readString(Path.of("../docs/sessions.md"));
    }
}
