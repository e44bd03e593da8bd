package onething.persistence.relational.signin;

import io.r2dbc.spi.Readable;
import onething.application.port.out.signin.StaffAccounts;
import onething.domain.party.OfficeCode;
import onething.domain.signin.Account;
import onething.domain.signin.Holder.StaffMember;
import onething.domain.signin.StaffAccount;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;

@Repository
class R2dbcStaffAccounts implements StaffAccounts {

    private static final String OF_OFFICE = "select * from accounts where kind = 'staff' and office = :office";

    private final DatabaseClient database;
    private final AccountRows rows;

    R2dbcStaffAccounts(DatabaseClient database, AccountRows rows) {
        this.database = database;
        this.rows = rows;
    }

    @Override
    public Flux<StaffAccount> ofOffice(OfficeCode office) {
        return database.sql(OF_OFFICE)
                .bind("office", office.value())
                .map(this::staffAccount)
                .all();
    }

    private StaffAccount staffAccount(Readable row) {
        Account account = rows.account(row);
        return new StaffAccount(account.id(), (StaffMember) account.holder(), false);
    }
}
