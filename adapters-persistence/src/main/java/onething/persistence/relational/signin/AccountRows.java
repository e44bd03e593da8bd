package onething.persistence.relational.signin;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import onething.domain.party.CreditCode;
import onething.domain.party.DistrictCode;
import onething.domain.party.IdCardNumber;
import onething.domain.party.OfficeCode;
import onething.domain.party.PersonId;
import onething.domain.party.PersonName;
import onething.domain.party.Role;
import onething.domain.signin.Account;
import onething.domain.signin.FormerName;
import onething.domain.signin.Holder;
import onething.domain.signin.Holder.Keeper;
import onething.domain.signin.Holder.Organisation;
import onething.domain.signin.Holder.Person;
import onething.domain.signin.Holder.StaffMember;
import onething.domain.signin.LoginName;
import onething.persistence.relational.Cells;
import onething.persistence.relational.Columns;
import onething.persistence.relational.sealing.ColumnSeal;
import onething.persistence.relational.sealing.ReporterSeal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// How an account lies in its row, sealed. Whose report it is leads to whose account it is, and so that lies under the keys
/// kept for reporters too.
@Component
class AccountRows {

    static final String NAME = "accounts.name";
    static final String FORMER_NAME = "former_names.name";
    static final String IDENTITY = "accounts.identity";

    private final ColumnSeal seal;
    private final Marks marks;

    AccountRows(ReporterSeal reporterSeal, Marks marks) {
        this.seal = reporterSeal.seal();
        this.marks = marks;
    }

    AccountRow row(Account account) {
        var id = account.id().value();
        return switch (account.holder()) {
            case Person(var name, var idCard) -> identified(id, "person", name.value(), idCard.value());
            case Organisation(var name, var code) -> identified(id, "organisation", name, code.value());
            case StaffMember(var name, var office, var district, var roles) ->
                new AccountRow(
                        id, "staff", name(account.id(), name), null, null, office.value(), district.value(), Cells.names(roles));
            case Keeper(var name) ->
                new AccountRow(id, "keeper", name(account.id(), name), null, null, null, null, new String[0]);
        };
    }

    Account account(Readable row) {
        return new Account(new PersonId(Cells.uuid(row, "id")), holder(row));
    }

    private Holder holder(Readable row) {
        var name = seal.openText(NAME, Cells.uuid(row, "id"), Cells.get(row, "name", byte[].class));
        return switch (Cells.text(row, "kind")) {
            case "person" -> new Person(new PersonName(name), new IdCardNumber(identity(row)));
            case "organisation" -> new Organisation(name, new CreditCode(identity(row)));
            case "staff" ->
                new StaffMember(
                        new PersonName(name),
                        new OfficeCode(Cells.text(row, "office")),
                        new DistrictCode(Cells.text(row, "district")),
                        roles(row));
            case "keeper" -> new Keeper(new PersonName(name));
            default -> throw new IllegalStateException("an account of no kind that we know");
        };
    }

    private AccountRow identified(UUID id, String kind, String name, String number) {
        return new AccountRow(
                id,
                kind,
                seal.sealText(NAME, id, name),
                seal.sealText(IDENTITY, id, number),
                marks.mark(IDENTITY, number),
                null,
                null,
                new String[0]);
    }

    byte[] login(PersonId account, LoginName login) {
        return seal.sealText(R2dbcAccounts.LOGIN, account.value(), login.value());
    }

    byte[] name(PersonId account, PersonName name) {
        return seal.sealText(NAME, account.value(), name.value());
    }

    PersonName openName(PersonId account, byte[] sealed) {
        return new PersonName(seal.openText(NAME, account.value(), sealed));
    }

    byte[] formerName(PersonId account, PersonName name, Instant until) {
        return seal.sealText(FORMER_NAME, formerly(account.value(), until), name.value());
    }

    FormerName formerName(Readable row) {
        return new FormerName(
                new PersonName(seal.openText(
                        FORMER_NAME,
                        formerly(Cells.uuid(row, "account"), Cells.get(row, "until", Instant.class)),
                        Cells.get(row, "name", byte[].class))),
                Cells.get(row, "until", Instant.class));
    }

    /// The database gives the row its id, which is not known beforehand.
    private static String formerly(UUID account, Instant until) {
        return account + "/" + Columns.micros(until);
    }

    private String identity(Readable row) {
        return seal.openText(IDENTITY, Cells.uuid(row, "id"), Cells.get(row, "identity", byte[].class));
    }

    private static Set<Role> roles(Readable row) {
        return Cells.constants(row, "roles", Role.class);
    }

    @SuppressWarnings("ArrayRecordComponent")
    record AccountRow(
            UUID id,
            String kind,
            byte[] name,
            byte @Nullable [] identity,
            @Nullable String identityMark,
            @Nullable String office,
            @Nullable String district,
            String[] roles) {}
}
