package onething.application.port.out.signin;

import onething.application.port.out.account.AccountsContract;
import onething.application.port.out.token.GrantsContract;

/// What every store behind signing in must fulfil.
public interface SignInStoresContract
        extends AccountsContract,
                SignInsContract,
                CaptchaAnswersContract,
                AttemptStoreContract,
                AttemptAllowancesContract,
                KnownDevicesContract,
                GrantsContract,
                DeviceSignInsContract {}
