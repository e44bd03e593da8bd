package onething.web.staff;

import java.util.Optional;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import onething.domain.text.Tidy;
import onething.web.wire.RequestReader;

/// The number of a person or an enterprise, as an administrator types it.
final class HolderNumber {

    private HolderNumber() {}

    /// Gives the number of an identity card, or a credit code. Anything else is a fault of the request.
    static Optional<String> read(RequestReader reader, String pointer, String typed) {
        var number = Tidy.code(typed);
        if (!IdCardNumber.isValid(number) && !CreditCode.isValid(number)) {
            reader.fault(pointer, "pattern", "不是有效的身份证号码或者统一社会信用代码");
            return Optional.empty();
        }
        return Optional.of(number);
    }
}
