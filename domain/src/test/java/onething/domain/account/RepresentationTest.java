package onething.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.BusinessLicence.Representative;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.text.Line;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RepresentationTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 30);
    private static final LocalDate LONG_AGO = LocalDate.of(2016, 1, 5);
    private static final CreditCode CODE = new CreditCode("91445202MA5YX7A10G");
    private static final Person LI_NA = new Person(new PersonName("李娜"), new IdCardNumber("445202199003071527"));
    private static final IdCardNumber ANOTHERS = new IdCardNumber("445202198808170018");

    @Test
    void whoIsNamedByNameAndNumberRepresentsTheEnterpriseUnderTheNameOfItsLicence() {
        assertThat(of(licence("李娜", LI_NA.idCard())))
                .isEqualTo(new Representation.Confirmed(new Organisation(new Line("示例食品厂"), CODE)));
    }

    @Test
    void aNamesakeRepresentsNothing() {
        assertThat(of(licence("李娜", ANOTHERS))).isEqualTo(new Representation.SomebodyElse());
        assertThat(of(licence("李娜", null))).isEqualTo(new Representation.NameOnly());
    }

    @Test
    void anotherNameIsSomebodyElsesWithAnyNumber() {
        assertThat(of(licence("王芳", ANOTHERS))).isEqualTo(new Representation.SomebodyElse());
        assertThat(of(licence("王芳", null))).isEqualTo(new Representation.SomebodyElse());
        assertThat(of(licence("王芳", LI_NA.idCard()))).isEqualTo(new Representation.SomebodyElse());
    }

    @Test
    void withoutALicenceNobodyIsKnown() {
        assertThat(of()).isEqualTo(new Representation.NoLicence());
    }

    @ParameterizedTest
    @CsvSource({"2026-11-29, false", "2026-11-29, true", ", true", "2026-11-30, true"})
    void aLicenceThatIsNotInForceProvesNothing(@Nullable LocalDate until, boolean revoked) {
        assertThat(of(licence("李娜", LI_NA.idCard(), LONG_AGO, until, revoked)))
                .isEqualTo(new Representation.NotInForce(revoked));
    }

    @Test
    void aLicenceIsInForceOnItsLastDay() {
        assertThat(of(licence("李娜", LI_NA.idCard(), LONG_AGO, TODAY, false)))
                .isInstanceOf(Representation.Confirmed.class);
    }

    @Test
    void theLatestLicenceInForceDecides() {
        var formers = licence("李娜", LI_NA.idCard(), LONG_AGO, null, false);
        var latest = licence("王芳", ANOTHERS, LONG_AGO.plusYears(3), null, false);
        var replaced = licence("李娜", LI_NA.idCard(), LONG_AGO.plusYears(5), null, true);

        assertThat(of(formers, latest, replaced)).isEqualTo(new Representation.SomebodyElse());
        assertThat(of(latest, formers)).isEqualTo(new Representation.SomebodyElse());
    }

    private static Representation of(BusinessLicence... found) {
        return Representation.of(List.of(found), LI_NA, TODAY);
    }

    private static BusinessLicence licence(String name, @Nullable IdCardNumber idCard) {
        return licence(name, idCard, LONG_AGO, null, false);
    }

    private static BusinessLicence licence(
            String name, @Nullable IdCardNumber idCard, LocalDate issued, @Nullable LocalDate until, boolean revoked) {
        return new BusinessLicence(
                CODE,
                new Line("示例食品厂"),
                new Representative(new PersonName(name), Optional.ofNullable(idCard)),
                issued,
                Optional.ofNullable(until),
                revoked);
    }
}
