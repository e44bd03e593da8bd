/// What every adapter of these ports must hold to, and adapters that remember nothing past a test.
package onething.application.port.out.signin;
