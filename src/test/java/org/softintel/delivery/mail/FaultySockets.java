package org.softintel.delivery.mail;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocketFactory;

/** Encrypts nothing, and throws what no network does when a mail's text is sent. */
final class FaultySockets extends SSLSocketFactory {
  private static final int COMMAND_BYTES_AT_MOST = 512;
  private final List<Socket> made = new CopyOnWriteArrayList<>();

  boolean areClosed() {
    return !made.isEmpty() && made.stream().allMatch(Socket::isClosed);
  }

  @Override
  public Socket createSocket(Socket open, String host, int port, boolean closeToo) {
    made.add(open);
    return new Socket() {
      @Override
      public InputStream getInputStream() throws IOException {
        return open.getInputStream();
      }

      @Override
      public OutputStream getOutputStream() throws IOException {
        return faulty(open.getOutputStream());
      }

      @Override
      public synchronized void close() throws IOException {
        open.close();
      }
    };
  }

  private OutputStream faulty(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(byte[] bytes, int from, int length) throws IOException {
        if (length > COMMAND_BYTES_AT_MOST) {
          throw new IllegalStateException("Quillfeather");
        }
        out.write(bytes, from, length);
      }
    };
  }

  @Override
  public String[] getDefaultCipherSuites() {
    return new String[0];
  }

  @Override
  public String[] getSupportedCipherSuites() {
    return new String[0];
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException();
  }
}
