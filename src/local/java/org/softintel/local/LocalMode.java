package org.softintel.local;

import java.sql.SQLException;

/** Starts everything on this machine and stays until Ctrl-C. */
public final class LocalMode {
  /** Of every account and every mailbox: local mode holds nothing that is worth more. */
  public static final String PASSWORD = "local-only";

  private LocalMode() {}

  public static void main(String[] arguments) {
    try {
      run(new LocalStack(LocalSettings.fromSystemProperties(), System.out::println));
    } catch (CannotStart e) {
      System.err.println("softintel: " + e.getMessage());
      System.exit(1);
    } catch (RuntimeException e) {
      System.err.println("softintel: local mode does not start: " + e);
      System.exit(1);
    }
  }

  private static void run(LocalStack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
    stack.start();
    new DemoReports(stack.settings()).plant();
    plantEvents(stack);
    System.out.println(welcome(stack.settings()));
    new PartRestarter(stack, System.out::println).forEver();
  }

  private static void plantEvents(LocalStack stack) {
    try (var superuser = stack.superuser()) {
      var planted = DemoTraining.plant(superuser);
      if (planted > 0) {
        System.out.println(planted + " invented training events are open");
      }
    } catch (SQLException e) {
      System.out.println("Warning: the invented training is not there: " + e.getMessage());
    }
  }

  private static String welcome(LocalSettings settings) {
    return """
    Ready: %s
      accounts    reporter, reporter2, triage, triage2, lead, auditor, auditor2, manager
      mailboxes   %s at imap://127.0.0.1:%d
      password    %s, for all of them
      Keycloak    %s
      state       %s (mvn clean removes it)
      Ctrl-C stops everything\
    """
        .formatted(
            settings.appUrl(),
            String.join(", ", MailServer.MAILBOXES),
            settings.ports().imap(),
            PASSWORD,
            settings.realmUrl(),
            settings.home());
  }

  private static void stop(LocalStack stack) {
    System.out.println("Stopping");
    stack.close();
    // Whatever a start that was cut short had running.
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
