package org.softintel.local;

/** Starts everything on this machine and stays until Ctrl-C. */
public final class LocalMode {
  /** Of every account and every mailbox: local mode holds nothing that is worth more. */
  public static final String PASSWORD = "local-only";

  private LocalMode() {}

  public static void main(String[] arguments) {
    try {
      run(new LocalStack(Settings.fromSystemProperties(), System.out::println));
    } catch (CannotStart e) {
      System.err.println("softintel: " + e.getMessage());
      System.exit(1);
    }
  }

  private static void run(LocalStack stack) {
    Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
    stack.start();
    System.out.println("Ready: " + stack.settings().appUrl());
    new Watch(stack, System.out::println).forEver();
  }

  private static void stop(LocalStack stack) {
    System.out.println("Stopping");
    stack.close();
    // Whatever a start that was cut short had running.
    ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
  }
}
