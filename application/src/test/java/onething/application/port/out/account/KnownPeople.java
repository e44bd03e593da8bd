package onething.application.port.out.account;

import java.time.Instant;
import java.util.UUID;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.signin.CodeChallenge;
import onething.domain.signin.Secret;

/// What contracts of signing in share: the time, a person with an account, and new secrets.
public interface KnownPeople {

    Instant NOON = Instant.parse("2026-09-01T04:00:00Z");
    CodeChallenge CHALLENGE = new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    Accounts accounts();

    default PersonId known() {
        var account = account(new AdministratorAccount(new PersonName("管理员")));
        return accounts().addOrFind(account).map(Account::id).block();
    }

    static Account account(AccountHolder holder) {
        return new Account(new PersonId(UUID.randomUUID()), holder);
    }

    static Secret secret() {
        return new Secret(UUID.randomUUID().toString());
    }
}
