package onething.domain.account;

import java.time.LocalDate;
import java.util.Optional;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.PersonName;
import onething.domain.text.Line;

/// An electronic business licence (电子营业执照) as the platform of licences describes it.
///
/// @param name       of the enterprise
/// @param validUntil the last day of its term (经营期限); empty if it has no end
/// @param revoked    whether it was withdrawn, cancelled or replaced
public record BusinessLicence(
        CreditCode creditCode,
        Line name,
        Representative representative,
        LocalDate issued,
        Optional<LocalDate> validUntil,
        boolean revoked) {

    public boolean isInForce(LocalDate today) {
        return !revoked && validUntil.filter(today::isAfter).isEmpty();
    }

    /// 法定代表人. Of a 个体工商户 it is the operator, of a branch the person in charge.
    ///
    /// @param idCard empty if the licence says the name alone, or another kind of document
    public record Representative(PersonName name, Optional<IdCardNumber> idCard) {}
}
