package org.caiflow.identity.internal;

/** A new row of {@code person}; receives its id from the database. */
final class NewPerson {

    private long id;
    private final String login;
    private final String name;
    private final String email;
    private final String mobile;
    private final String password;

    NewPerson(String login, String name, String email, String mobile, String password) {
        this.login = login;
        this.name = name;
        this.email = email;
        this.mobile = mobile;
        this.password = password;
    }

    public long getId() {
        return id;
    }

    public void setId(long id) {
        this.id = id;
    }

    public String getLogin() {
        return login;
    }

    public String getName() {
        return name;
    }

    public String getEmail() {
        return email;
    }

    public String getMobile() {
        return mobile;
    }

    public String getPassword() {
        return password;
    }
}
