package onething.bootstrap;

import java.time.Clock;
import onething.application.port.in.staff.AddStaff;
import onething.application.port.in.staff.ChangeStaff;
import onething.application.port.in.staff.ListStaff;
import onething.application.port.in.staff.ReadPlace;
import onething.application.port.in.staff.ReadStaff;
import onething.application.port.in.staff.RenewPasswordLink;
import onething.application.port.in.staff.SetPassword;
import onething.application.port.out.Guides;
import onething.application.port.out.Ids;
import onething.application.port.out.signin.PasswordHashes;
import onething.application.port.out.signin.Secrets;
import onething.application.port.out.signin.StaffAccounts;
import onething.application.service.staff.AddStaffService;
import onething.application.service.staff.ChangeStaffService;
import onething.application.service.staff.ListStaffService;
import onething.application.service.staff.PasswordLinks;
import onething.application.service.staff.ReadPlaceService;
import onething.application.service.staff.ReadStaffService;
import onething.application.service.staff.RenewPasswordLinkService;
import onething.application.service.staff.SetPasswordService;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Builds the use cases of keeping the staff.
@Configuration(proxyBeanMethods = false)
class StaffWiring {

    @Bean
    ListStaff listStaff(StaffAccounts accounts) {
        return new ListStaffService(accounts);
    }

    @Bean
    ReadStaff readStaff(StaffAccounts accounts) {
        return new ReadStaffService(accounts);
    }

    @Bean
    PasswordLinks passwordLinks(Secrets secrets, Clock clock) {
        return new PasswordLinks(secrets, clock);
    }

    @Bean
    AddStaff addStaff(
            StaffAccounts accounts,
            Guides guides,
            PasswordLinks links,
            Secrets secrets,
            PasswordHashes hashes,
            Ids ids,
            Clock clock) {
        return new AddStaffService(accounts, guides, links, secrets, hashes, ids, clock);
    }

    @Bean
    ChangeStaff changeStaff(StaffAccounts accounts, Guides guides, Ids ids, Clock clock) {
        return new ChangeStaffService(accounts, guides, ids, clock);
    }

    @Bean
    RenewPasswordLink renewPasswordLink(StaffAccounts accounts, PasswordLinks links, Ids ids, Clock clock) {
        return new RenewPasswordLinkService(accounts, links, ids, clock);
    }

    @Bean
    SetPassword setPassword(StaffAccounts accounts, PasswordHashes hashes, Ids ids, Clock clock) {
        return new SetPasswordService(accounts, hashes, ids, clock);
    }

    @Bean
    ReadPlace readPlace(StaffAccounts accounts) {
        return new ReadPlaceService(accounts);
    }
}
