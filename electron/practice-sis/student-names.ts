// biome-ignore format: a list reads better in lines than one name a line
export const givenNames: readonly string[] = [
  'Aaliyah', 'Abigail', 'Adrián', 'Aisha', 'Alejandro', 'Amara', 'Amélie', 'Anaïs', 'Andre', 'Anh', 'Anna-Lena', 'Arjun',
  'Ava', 'Ayumi', 'Beatriz', 'Benjamin', 'Björn', 'Camila', 'Chiara', 'Chloe', 'Chukwuemeka', 'Clara', 'Connor', 'Cristóbal',
  "D'Angelo", 'Daniela', 'David', 'Deepika', 'DeShawn', 'Diego', 'Eleni', 'Elijah', 'Emily', 'Emre', 'Esther', 'Ethan',
  'Fatima', 'Felix', 'Fiona', 'Gabriela', 'Giovanni', 'Grace', 'Guadalupe', 'Haruto', 'Hassan', 'Henry', 'Hye-jin', 'Ian',
  'Ibrahim', 'Imani', 'Ingrid', 'Isabella', 'Isla', 'Jack', 'Jamal', 'Jayden', 'Jean-Luc', 'Jessica', 'João', 'Jorge',
  'José', 'Julia', 'Kai', 'Kateryna', 'Keanu', 'Kiara', 'Kofi', 'Lakshmi', 'Layla', 'Leilani', 'Liam', 'Lin',
  'Lucas', 'Łukasz', 'Luna', 'Malik', 'María', 'Maria', 'Mary-Kate', 'Mateo', 'Maya', 'Mei', 'Mia', 'Michael',
  'Minh', 'Mohammed', 'Nadia', 'Naomi', 'Nevaeh', 'Nia', 'Nina', 'Noah', 'Noor', 'Oliver', 'Olivia', 'Omar',
  'Oskar', 'Penelope', 'Priya', 'Quinn', 'Rafael', 'Ravi', 'René', 'Rosa', 'Ryan', 'Sakura', 'Samuel', 'Santiago',
  'Sean', 'Siobhán', 'Sofía', 'Sofia', 'Sophie', 'Søren', 'Tane', 'Tariq', 'Thandiwe', 'Thi Mai', 'Thomas', 'Tomáš',
  'Valentina', 'Victor', "Wai'ale", 'William', 'Ximena', 'Yara', 'Yusuf', 'Zainab', 'Zoë', 'Zuri',
];

// biome-ignore format: a list reads better in lines than one name a line
export const familyNames: readonly string[] = [
  'Abara', 'Abdi', 'Ahmed', 'Al-Rashid', 'Alvarez', 'Anderson', 'Andersson', 'Bailey', 'Banerjee', 'Begay', 'Bianchi',
  'Brooks', 'Brown', 'Carter', 'Castañeda', 'Chaudhry', 'Chavez', 'Chen', 'Cohen', 'Cruz', "D'Souza", 'da Silva',
  'Davis', 'de la Cruz', 'Delgado Ruiz', 'Diallo', 'Diaz', 'Đặng', 'Edwards', 'El-Amin', 'Engström', 'Evans', 'Fernández',
  'Fernández de Castro', 'Fischer', 'Fitzgerald', 'Flores', 'Fraser', 'García', 'García Lopez', 'Gonzalez', 'Goldberg',
  'Green', 'Gunnarsdóttir', 'Gupta', 'Haddad', 'Hansen', 'Harris', 'Hernandez', 'Hill', 'Hoang', 'Hughes-Parker',
  'Ibáñez', 'Ito', 'Jackson', 'Jiménez', 'Johnson', 'Jones', 'Kamara', 'Kaplan', 'Kaur', 'Keller', 'Khan', 'Kim',
  'King', 'Kowalski', 'Kovačević', 'Kumar', 'Lee', 'Lefèvre', 'Lewis', 'Lopez', 'Lopez-Ortiz', 'MacLeod', 'Mahmoud',
  'Marino', 'Martin', 'Martinez', 'Mbeki', 'McAllister', 'Mensah', 'Mitchell', 'Moreau', 'Morgan', 'Müller', 'Muñoz',
  'Murphy', 'Nakamura', 'Nasser', 'Nelson', 'Nguyen', 'Nkosi', "O'Brien", "O'Connor", 'Okafor', 'Olsen', 'Ortiz',
  'Osei-Bonsu', 'Papadopoulos', 'Park', 'Patel', 'Perez', 'Petersen', 'Petrov', 'Pham', 'Phillips', 'Quiñones', 'Rahman',
  'Ramirez', 'Reyes', 'Rivera Santos', 'Roberts', 'Rodríguez', 'Rossi', 'Saint-Pierre', 'Salazar', 'Sanchez', 'Sato',
  'Schmidt', 'Schultz', 'Shapiro', 'Sharma', 'Silva', 'Singh', 'Smith', 'Smith-Jones', 'Sørensen', 'Stewart', 'Suzuki',
  'Svensson', 'Tafoya', 'Tanaka', 'Taylor', 'Thompson', 'Torres', 'Tran', 'Tsosie', 'Turner', 'Usman', 'van den Berg',
  'Vargas', 'Vega', 'Walker', 'Wang', 'Washington', 'White', 'Williams', 'Wilson', 'Wójcik', 'Wong', 'Yamamoto',
  'Yazzie', 'Yılmaz', 'Young', 'Zhang', 'Zieliński',
];
