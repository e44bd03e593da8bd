package onething.application.port.out.signin;

/// What every store behind signing in must hold to.
public interface SignInStoresContract
        extends AccountsContract,
                SignInsContract,
                CaptchaAnswersContract,
                TriesMadeContract,
                AttemptAllowancesContract,
                KnownDevicesContract,
                GrantsContract,
                DeviceSignInsContract {}
