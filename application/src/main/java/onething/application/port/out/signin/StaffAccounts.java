package onething.application.port.out.signin;

import onething.domain.party.OfficeCode;
import onething.domain.signin.StaffAccount;
import reactor.core.publisher.Flux;

/// The accounts of the staff.
public interface StaffAccounts {

    /// Everyone of an office, the suspended ones too.
    Flux<StaffAccount> ofOffice(OfficeCode office);
}
