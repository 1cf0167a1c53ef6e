package fi.kotoisa.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** An answer whose body is held back until it is whole. It takes as much memory as the page is long, where a container's buffer takes its full size at once. */
final class CapturedResponse extends HttpServletResponseWrapper {

    private static final int USUAL_SIZE = 8 * 1024;

    private final ByteArrayOutputStream body = new ByteArrayOutputStream(USUAL_SIZE);
    private final PrintWriter writer = new PrintWriter(new OutputStreamWriter(body, StandardCharsets.UTF_8));
    private boolean personal;

    CapturedResponse(HttpServletResponse response) {
        super(response);
    }

    /** A whole page that is the same for everybody. */
    boolean isForEverybody() {
        String type = getContentType();
        return getStatus() == SC_OK && !personal && type != null && type.startsWith("text/html");
    }

    byte[] body() {
        writer.flush();
        return body.toByteArray();
    }

    @Override
    public PrintWriter getWriter() {
        return writer;
    }

    @Override
    public ServletOutputStream getOutputStream() {
        return new ServletOutputStream() {
            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new IllegalStateException("a page that is kept is not written asynchronously");
            }

            @Override
            public void write(int octet) {
                body.write(octet);
            }

            @Override
            public void write(byte[] bytes, int from, int length) {
                body.write(bytes, from, length);
            }
        };
    }

    @Override
    public void addCookie(Cookie cookie) {
        personal = true;
        super.addCookie(cookie);
    }

    @Override
    public void flushBuffer() {
        writer.flush();
    }

    @Override
    public void reset() {
        super.reset();
        resetBuffer();
    }

    @Override
    public void resetBuffer() {
        writer.flush();
        body.reset();
    }

    @Override
    public void setContentLength(int length) {
        // what is sent has its own length
    }

    @Override
    public void setContentLengthLong(long length) {
        // what is sent has its own length
    }
}
