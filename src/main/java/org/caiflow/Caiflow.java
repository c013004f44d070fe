package org.caiflow;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The platform (采流): one Spring Boot application, one module per package below this one. */
@SpringBootApplication
@Modulithic(systemName = "Caiflow")
public class Caiflow {

    public static void main(String[] args) {
        SpringApplication.run(Caiflow.class, args);
    }
}
