package onething.persistence.relational.favourite;

import onething.application.port.out.Favourites;
import onething.application.port.out.FavouritesContract;
import onething.persistence.relational.TestPostgres;

class R2dbcFavouritesTest implements FavouritesContract {

    @Override
    public Favourites favourites() {
        return new R2dbcFavourites(TestPostgres.database());
    }
}
