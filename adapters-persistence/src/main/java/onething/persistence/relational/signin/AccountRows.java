package onething.persistence.relational.signin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import onething.domain.account.Account;
import onething.domain.account.AccountHolder;
import onething.domain.account.AccountHolder.AdministratorAccount;
import onething.domain.account.AccountHolder.Organisation;
import onething.domain.account.AccountHolder.Person;
import onething.domain.account.AccountHolder.StaffMember;
import onething.domain.account.FormerName;
import onething.domain.account.LoginName;
import onething.domain.party.CreditCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.text.Line;
import onething.persistence.relational.BatchBinder;
import onething.persistence.relational.RowReader;
import onething.persistence.relational.encryption.ColumnCipher;
import onething.persistence.relational.encryption.ReporterCipher;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Reads and writes the row of an account, encrypted. A report names its applicant's account, so the
/// reporters' keys encrypt accounts too.
@Component
public class AccountRows {

    static final String NAME = "accounts.name";
    static final String FORMER_NAME = "former_names.name";
    static final String IDENTITY = "accounts.identity";

    private final ColumnCipher cipher;
    private final BlindIndexText blindIndex;

    AccountRows(ReporterCipher reporterCipher, BlindIndexText blindIndex) {
        this.cipher = reporterCipher.cipher();
        this.blindIndex = blindIndex;
    }

    AccountRow row(Account account) {
        var id = account.id().value();
        return switch (account.holder()) {
            case Person(var name, var idCard) -> identified(id, "person", name.value(), idCard.value());
            case Organisation(var name, var code) -> identified(id, "organisation", name.value(), code.value());
            case StaffMember(var name, var office, var district, var roles) ->
                new AccountRow(
                        id,
                        "staff",
                        name(account.id(), name),
                        null,
                        null,
                        office.value(),
                        district.value(),
                        RowReader.names(roles));
            case AdministratorAccount(var name) ->
                new AccountRow(id, "administrator", name(account.id(), name), null, null, null, null, new String[0]);
        };
    }

    Account account(Readable row) {
        var id = RowReader.uuid(row, "id");
        return new Account(
                new PersonId(id),
                holder(row, id).orElseThrow(() -> new IllegalStateException("an account without a kind")));
    }

    /// The holder of an account that other rows are joined to; empty if there is none.
    public Optional<AccountHolder> holder(Readable row, UUID account) {
        return RowReader.find(row, "kind", String.class).map(kind -> holder(row, account, kind));
    }

    private AccountHolder holder(Readable row, UUID account, String kind) {
        var name = cipher.decryptText(NAME, account, RowReader.get(row, "name", byte[].class));
        return switch (kind) {
            case "person" -> new Person(new PersonName(name), new IdCardNumber(identity(row, account)));
            case "organisation" -> new Organisation(new Line(name), new CreditCode(identity(row, account)));
            case "staff" ->
                new StaffMember(
                        new PersonName(name),
                        new OfficeCode(RowReader.text(row, "office")),
                        new DistrictCode(RowReader.text(row, "district")),
                        roles(row));
            case "administrator" -> new AdministratorAccount(new PersonName(name));
            default -> throw new IllegalStateException("an account of an unknown kind");
        };
    }

    private AccountRow identified(UUID id, String kind, String name, String number) {
        return new AccountRow(
                id,
                kind,
                cipher.encryptText(NAME, id, name),
                cipher.encryptText(IDENTITY, id, number),
                blindIndex.hash(IDENTITY, number),
                null,
                null,
                new String[0]);
    }

    byte[] login(PersonId account, LoginName login) {
        return cipher.encryptText(R2dbcAccounts.LOGIN, account.value(), login.value());
    }

    /// @param row of an account with its login
    LoginName openLogin(Readable row) {
        return new LoginName(cipher.decryptText(
                R2dbcAccounts.LOGIN, RowReader.uuid(row, "id"), RowReader.get(row, "login", byte[].class)));
    }

    byte[] name(PersonId account, PersonName name) {
        return cipher.encryptText(NAME, account.value(), name.value());
    }

    PersonName openName(PersonId account, byte[] sealed) {
        return new PersonName(cipher.decryptText(NAME, account.value(), sealed));
    }

    byte[] formerName(PersonId account, PersonName name, Instant until) {
        return cipher.encryptText(FORMER_NAME, formerly(account.value(), until), name.value());
    }

    FormerName formerName(Readable row) {
        return new FormerName(
                new PersonName(cipher.decryptText(
                        FORMER_NAME,
                        formerly(RowReader.uuid(row, "account"), RowReader.get(row, "until", Instant.class)),
                        RowReader.get(row, "name", byte[].class))),
                RowReader.get(row, "until", Instant.class));
    }

    /// The row name that the encryption binds. The row's own id is not known in advance, because the
    /// database assigns it.
    private static String formerly(UUID account, Instant until) {
        return account + "/" + BatchBinder.micros(until);
    }

    private String identity(Readable row, UUID account) {
        return cipher.decryptText(IDENTITY, account, RowReader.get(row, "identity", byte[].class));
    }

    private static Set<Role> roles(Readable row) {
        return RowReader.constants(row, "roles", Role.class);
    }

    @SuppressWarnings("ArrayRecordComponent")
    record AccountRow(
            UUID id,
            String kind,
            byte[] name,
            byte @Nullable [] identity,
            @Nullable String identityBlindIndex,
            @Nullable String office,
            @Nullable String district,
            String[] roles) {}
}
