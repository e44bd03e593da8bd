package onething.application.service.staff;

import onething.application.port.out.account.Accounts;
import onething.domain.account.Account;
import onething.domain.party.CreditCode;
import onething.domain.party.IdCardNumber;
import reactor.core.publisher.Mono;

/// The account of a person or an enterprise whose number an administrator typed.
final class NumberedAccount {

    private NumberedAccount() {}

    /// Empty when nobody with that number has an account.
    ///
    /// @param number of an identity card, or a credit code
    static Mono<Account> find(Accounts accounts, String number) {
        if (IdCardNumber.isValid(number)) {
            return accounts.findByIdCard(new IdCardNumber(number));
        }
        return CreditCode.isValid(number) ? accounts.findByCreditCode(new CreditCode(number)) : Mono.empty();
    }
}
