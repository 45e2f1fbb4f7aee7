<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="en_GB">
<context>
    <name>countertop::ui::BarMessageStack</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::ConnectionBadge</name>
    <message numerus="yes">
        <source>Offline, %n waiting</source>
        <translation>
            <numerusform>Offline, %n waiting</numerusform>
            <numerusform>Offline, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::PinField</name>
    <message numerus="yes">
        <source>%n digit(s) typed</source>
        <translation>
            <numerusform>%n digit typed</numerusform>
            <numerusform>%n digits typed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::SignInScreen</name>
    <message numerus="yes">
        <source>Next try in %n second(s)</source>
        <translation>
            <numerusform>Next try in %n second</numerusform>
            <numerusform>Next try in %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::TextPage</name>
    <message numerus="yes">
        <source>%n character(s) left</source>
        <translation>
            <numerusform>%n character left</numerusform>
            <numerusform>%n characters left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketActions</name>
    <message numerus="yes">
        <source>%n line(s), %1 are dropped. The cancellation is recorded.</source>
        <translation>
            <numerusform>%n line, %1 are dropped. The cancellation is recorded.</numerusform>
            <numerusform>%n lines, %1 are dropped. The cancellation is recorded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n minute(s) ago</source>
        <translation>
            <numerusform>%1 · %n minute ago</numerusform>
            <numerusform>%1 · %n minutes ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>countertop::ui::TicketScreen</name>
    <message numerus="yes">
        <source>%n price(s) changed on this ticket.</source>
        <translation>
            <numerusform>%n price changed on this ticket.</numerusform>
            <numerusform>%n prices changed on this ticket.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TicketLine</name>
    <message numerus="yes">
        <source>%n item(s)</source>
        <translation>
            <numerusform>%n item</numerusform>
            <numerusform>%n items</numerusform>
        </translation>
    </message>
</context>
</TS>
